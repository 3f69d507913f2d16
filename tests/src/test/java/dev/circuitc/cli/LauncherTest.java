package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher script in a copy of the built tree, in a folder with a blank in its name.
 *
 * <p>Needs the packaged jar: {@code mvn verify} has made it by then, {@code mvn test} has not.
 */
class LauncherTest {
  private static final Path JAR = Path.of("..", "cli", "target", "circuitc.jar");
  private static final Path LAUNCHER = Path.of("..", "circuitc");

  @TempDir static Path folder;
  private static Path root;

  @BeforeAll
  static void copyTheBuiltTree() throws IOException {
    assumeTrue(Files.exists(JAR), "the jar is not packaged");
    assumeTrue(File.separatorChar == '/', "the launcher is a shell script");
    root = folder.resolve("a tree");
    Files.createDirectories(root.resolve("cli/target"));
    Files.copy(JAR, root.resolve("cli/target/circuitc.jar"));
    Path script = Files.copy(LAUNCHER, root.resolve("circuitc"));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Files.copy(Path.of(Run.MIN), folder.resolve("min of two.circuit"));
  }

  private static Run run(Path script, Path in, String... words) throws Exception {
    return run(new ProcessBuilder(), script, in, words);
  }

  private static Run run(ProcessBuilder builder, Path script, Path in, String... words)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(words));
    Path err = Files.createTempFile(in, "err", "");
    builder.command(command).directory(in.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void runsFromAnotherFolderWithBlanksInEveryPath() throws Exception {
    Run run =
        run(root.resolve("circuitc"), folder, "compile", "min of two.circuit", "-o", "a b.onnx");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("2-3-1");
    assertThat(folder.resolve("a b.onnx")).exists();
  }

  @Test
  void runsThroughSymbolicLinks() throws Exception {
    Path relative = Files.createSymbolicLink(folder.resolve("one"), Path.of("a tree/circuitc"));
    Path link = Files.createSymbolicLink(folder.resolve("two links"), relative.getFileName());
    Run run = run(link, folder, "eval", "min of two.circuit", "--at", "3,-2");
    assertThat(run.out()).isEqualTo("y\n-2\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void readsStandardInputFromAPipe() throws Exception {
    Run run = run(Path.of("/bin/sh"), root, "-c", "echo 'net f(x)=x' | ./circuitc fmt -");
    assertThat(run).isEqualTo(new Run(0, "net f(x) = x\n", ""));
  }

  @Test
  void handsOnExitStatusesAndStandardInput() throws Exception {
    assertThat(run(root.resolve("circuitc"), folder, "show", "none").status()).isEqualTo(2);
    ProcessBuilder fed =
        new ProcessBuilder()
            .redirectInput(Files.writeString(folder.resolve("in.csv"), "1,2\n4,3\n").toFile());
    Run run =
        run(fed, root.resolve("circuitc"), folder, "eval", "min of two.circuit", "--csv", "-");
    assertThat(run.out()).isEqualTo("y\n1\n3\n");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    ProcessBuilder without = new ProcessBuilder();
    without.environment().put("JAVA_HOME", folder.resolve("no java").toString());
    Run run = run(without, root.resolve("circuitc"), folder, "--version");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("needs Java 17 or newer", "no java/bin/java").hasLineCount(1);
  }

  @Test
  void refusesAnOldJava() throws Exception {
    Path java = folder.resolve("old/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"1.8.0_292\"' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    ProcessBuilder old = new ProcessBuilder();
    old.environment().put("JAVA_HOME", folder.resolve("old").toString());
    Run run = run(old, root.resolve("circuitc"), folder, "--version");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is 1.8.0_292");
  }
}
