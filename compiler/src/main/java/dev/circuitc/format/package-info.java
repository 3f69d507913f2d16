/**
 * Networks to bytes and back: writers and readers of weight files, beside each other. May import
 * {@code network} and what is below it.
 *
 * <p>{@link dev.circuitc.format.Formats} is the way in and the list of formats; {@code Onnx*} and
 * {@code Proto*}, {@code Safetensors*}, {@code Json*} are one format each. They share how weights
 * are rounded and streamed out ({@code DenseWriter}), how tensors are read without their zeros
 * ({@code TensorReader}), and how names travel beside weights ({@code MetadataWriter} and
 * {@code MetadataReader}).
 */
package dev.circuitc.format;
