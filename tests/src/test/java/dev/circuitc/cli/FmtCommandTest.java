package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String LOOSE = "net f( x )=x/2";
  private static final String NEAT = "net f(x) = x / 2\n";
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, LONG_AGO);
    return file;
  }

  private void assertUntouched(Path file, String text) throws IOException {
    assertThat(file).hasContent(text);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
  }

  private void assertNothingBeside(int files) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).hasSize(files);
    }
  }

  @Test
  void formatsInPlaceAndListsWhatChanged() throws IOException {
    Path loose = file("loose.circuit", LOOSE);
    Path neat = file("neat.circuit", NEAT);
    Run run = Run.of("fmt", loose, neat);
    assertThat(run).isEqualTo(new Run(0, loose + "\n", ""));
    assertThat(Files.readString(loose)).isEqualTo(NEAT);
    assertUntouched(neat, NEAT);
    assertNothingBeside(2);
    assertThat(Run.of("fmt", loose, neat)).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void checkListsAndChangesNothing() throws IOException {
    Path loose = file("loose.circuit", LOOSE);
    Path neat = file("neat.circuit", NEAT);
    assertThat(Run.of("fmt", "--check", neat, loose)).isEqualTo(new Run(1, loose + "\n", ""));
    assertUntouched(loose, LOOSE);
    assertThat(Run.of("fmt", "--check", neat)).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void stdoutPrintsAndChangesNothing() throws IOException {
    Path loose = file("loose.circuit", LOOSE);
    assertThat(Run.of("fmt", "--stdout", loose)).isEqualTo(new Run(0, NEAT, ""));
    assertUntouched(loose, LOOSE);
  }

  @Test
  void aDashIsStandardInput() {
    assertThat(Run.withInput(LOOSE, "fmt", "-")).isEqualTo(new Run(0, NEAT, ""));
    assertThat(Run.withInput(LOOSE, "fmt", "-", "--check")).isEqualTo(new Run(1, "-\n", ""));
    assertThat(Run.withInput("net", "fmt", "-").err()).contains("standard input:1:4");
    assertThat(Run.withInput(LOOSE, "fmt", "-", Run.MIN).status()).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadLeavesAllAsTheyAre() throws IOException {
    Path loose = file("loose.circuit", LOOSE);
    Path wrong = file("wrong.circuit", "net f(x) = (x");
    Path other = file("other.circuit", "net f(x) = x == 1");
    Run run = Run.of("fmt", loose, wrong, other);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(wrong + ":1:14", other + ":1:");
    assertUntouched(loose, LOOSE);
    assertUntouched(wrong, "net f(x) = (x");
  }

  @Test
  void namesAreNotLookedUp() {
    assertThat(Run.withInput("use \"nowhere\"\nnet f(x)=g(x)", "fmt", "-").out())
        .isEqualTo("use \"nowhere\"\nnet f(x) = g(x)\n");
  }

  @Test
  void textThatIsNotUtf8IsNotDestroyed() throws IOException {
    byte[] latin1 = {'/', '/', ' ', (byte) 0xE9, '\n', '\n', '\n'};
    Path file = Files.write(folder.resolve("latin1.circuit"), latin1);
    Run run = Run.of("fmt", file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is not text in UTF-8");
    assertThat(Files.readAllBytes(file)).isEqualTo(latin1);
  }

  @Test
  void permissionsAndLinksStay() throws IOException {
    Path file = file("shared.circuit", LOOSE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    Path link = Files.createSymbolicLink(folder.resolve("link.circuit"), file);
    assertThat(Run.of("fmt", link).status()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).isEqualTo(NEAT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void jsonTellsEachFile() throws IOException {
    Path loose = file("loose.circuit", LOOSE);
    JsonTree printed = Run.of("fmt", "--json", "--stdout", loose, Run.MIN).json();
    assertThat(printed.at("files", 0, "changed")).isEqualTo(true);
    assertThat(printed.at("files", 0, "text")).isEqualTo(NEAT);
    assertThat(printed.at("files", 1, "changed")).isEqualTo(false);
    JsonTree written = Run.of("fmt", "--json", loose).json();
    assertThat(written.at("files", 0, "file")).isEqualTo(loose.toString());
    assertThat(Files.readString(loose)).isEqualTo(NEAT);
  }

  @Test
  void wrongUsageIsRefused() {
    assertThat(Run.of("fmt").status()).isEqualTo(2);
    assertThat(Run.of("fmt", folder.resolve("none.circuit")).err()).contains("there is no file");
    assertThat(Run.of("fmt", folder).err()).contains("is not a file");
    assertThat(Run.of("fmt", Run.MIN, "--check", "--stdout").err()).contains("one of the two");
  }
}
