package dev.circuitc.network;

/**
 * Where a compiled network comes from.
 *
 * @param tool name and version of the compiler: {@code circuitc 0.1.0}
 * @param source the file name of the source, without folders
 * @param sha256 SHA-256 of the source's bytes, 64 hexadecimal digits
 */
public record Provenance(String tool, String source, String sha256) {}
