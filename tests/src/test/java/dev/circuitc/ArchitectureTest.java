package dev.circuitc;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors of the house: a package may use those listed for it, and no others of ours. */
class ArchitectureTest {
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.circuitc");
  }

  @Test
  void arrowsRunDownTheFloorsOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.circuitc..")
        .layer("grammar").definedBy("dev.circuitc.grammar..")
        .layer("diagnostic").definedBy("dev.circuitc.diagnostic")
        .layer("math").definedBy("dev.circuitc.math")
        .layer("ast").definedBy("dev.circuitc.ast")
        .layer("ir").definedBy("dev.circuitc.ir")
        .layer("decide").definedBy("dev.circuitc.decide..")
        .layer("network").definedBy("dev.circuitc.network")
        .layer("frontend").definedBy("dev.circuitc.frontend..")
        .layer("pass").definedBy("dev.circuitc.pass")
        .layer("format").definedBy("dev.circuitc.format..")
        .layer("root").definedBy("dev.circuitc")
        .layer("runtime").definedBy("dev.circuitc.runtime..")
        .layer("cli").definedBy("dev.circuitc.cli..")
        .whereLayer("grammar").mayOnlyBeAccessedByLayers("frontend")
        .whereLayer("ast").mayOnlyBeAccessedByLayers("frontend", "root", "cli")
        .whereLayer("ir")
        .mayOnlyBeAccessedByLayers(
            "decide", "network", "frontend", "pass", "format", "root", "runtime", "cli")
        .whereLayer("diagnostic")
        .mayOnlyBeAccessedByLayers(
            "ast", "ir", "decide", "network", "frontend", "pass", "format", "root", "runtime", "cli")
        .whereLayer("math")
        .mayOnlyBeAccessedByLayers(
            "ast", "ir", "decide", "network", "frontend", "pass", "format", "root", "runtime", "cli")
        .whereLayer("decide")
        .mayOnlyBeAccessedByLayers("frontend", "pass", "root", "runtime", "cli")
        .whereLayer("network").mayOnlyBeAccessedByLayers("format", "root", "runtime", "cli")
        .whereLayer("frontend").mayOnlyBeAccessedByLayers("root", "cli")
        .whereLayer("pass").mayOnlyBeAccessedByLayers("root", "cli")
        .whereLayer("format").mayOnlyBeAccessedByLayers("root", "runtime", "cli")
        .whereLayer("root").mayOnlyBeAccessedByLayers("runtime", "cli")
        .whereLayer("runtime").mayOnlyBeAccessedByLayers("cli")
        .whereLayer("cli").mayNotBeAccessedByAnyLayer()
        .withOptionalLayers(true) // floors that a later issue builds
        .ensureAllClassesAreContainedInArchitecture()
        .check(classes);
  }

  @Test
  void noPackagesRunInACircle() {
    slices().matching("dev.circuitc.(**)").should().beFreeOfCycles().check(classes);
  }
}
