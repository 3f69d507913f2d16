package dev.circuitc;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors of the house: each package with those it may use; an arrow may only run down. */
class ArchitectureTest {
  private static final String ROOT = "dev.circuitc";

  /** Package to the packages of ours it may use, below {@value #ROOT}; "" is the root package. */
  private static final Map<String, String> MAY_USE =
      Map.ofEntries(
          entry("grammar", ""),
          entry("diagnostic", ""),
          entry("math", ""),
          entry("ast", "diagnostic math"),
          entry("ir", "diagnostic math"),
          entry("approximation", "diagnostic math ir"),
          entry("decide", "diagnostic math ir"),
          entry("network", "diagnostic math ir"),
          entry("frontend", "grammar diagnostic math ast ir approximation decide"),
          entry("frontend.layout", "grammar diagnostic frontend"),
          entry("pass", "diagnostic math ir decide"),
          entry("format", "diagnostic math ir network"),
          entry(ROOT, "diagnostic math ast ir approximation decide network frontend pass format"),
          entry("runtime.eval", "math network"),
          entry("runtime.gradient", "math ir decide network runtime.eval"),
          entry("runtime.check", "math ir decide network runtime.eval runtime.gradient"),
          entry("runtime.certify", "math ir network"), // not decide: it checks what that finds
          entry("runtime.prove", "math ir network decide runtime.eval runtime.certify"),
          entry("runtime.benchmark", "math ir decide network format runtime.prove"),
          entry("runtime.train", "math ir network format " + ROOT),
          entry("runtime.compare", "math ir network runtime.eval runtime.prove"),
          entry("cli.server", "diagnostic math ast ir network frontend frontend.layout " + ROOT),
          entry(
              "cli",
              "diagnostic math ast ir decide network frontend frontend.layout pass format cli.server"
                  + " runtime.eval runtime.gradient runtime.check runtime.prove runtime.certify"
                  + " runtime.benchmark runtime.train runtime.compare "
                  + ROOT));

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
  }

  @Test
  void aPackageUsesOnlyThoseBelowIt() {
    TreeSet<String> violations =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(ArchitectureTest::runsWhereItMustNot)
            .map(ArchitectureTest::arrow)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(violations).isEmpty();
  }

  private static boolean runsWhereItMustNot(Dependency dependency) {
    String from = floor(dependency.getOriginClass());
    String to = floor(dependency.getTargetClass());
    boolean ours = dependency.getTargetClass().getPackageName().startsWith(ROOT);
    return ours
        && !from.equals(to)
        && !List.of(MAY_USE.getOrDefault(from, "").split(" ")).contains(to);
  }

  /** {@code math -> ir, in Rational}. */
  private static String arrow(Dependency dependency) {
    JavaClass origin = dependency.getOriginClass();
    return floor(origin)
        + " -> "
        + floor(dependency.getTargetClass())
        + ", in "
        + origin.getSimpleName();
  }

  @Test
  void everyPackageHasItsFloor() {
    assertThat(classes.stream().map(ArchitectureTest::floor).collect(Collectors.toSet()))
        .isSubsetOf(MAY_USE.keySet());
  }

  private static String floor(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? ROOT : name.replaceFirst(ROOT + ".", "");
  }

  @Test
  void noPackagesRunInACircle() {
    slices().matching("dev.circuitc.(**)").should().beFreeOfCycles().check(classes);
  }
}
