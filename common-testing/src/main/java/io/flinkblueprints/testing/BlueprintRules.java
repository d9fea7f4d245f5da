// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The layout that all blueprints share, as rules on their classes. */
public final class BlueprintRules {

    private BlueprintRules() {}

    /** Fails if a class below the package breaks a rule of the house. */
    public static void assertHolds(String rootPackage) {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(rootPackage);
        rules(rootPackage).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(root + ".domain..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.apache.flink..",
                                root + ".operator..",
                                root + ".io..",
                                root + ".simulator..")
                        .as("domain classes are plain Java"),
                noClasses()
                        .that()
                        .resideInAPackage(root + ".simulator..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.flink..", root + ".operator..")
                        .as("the simulator is no part of the job"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".simulator..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".simulator..")
                        .as("the job does not know its simulator"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Topology")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName(
                                "org.apache.flink.streaming.api.environment.StreamExecutionEnvironment")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".io..")
                        .as("a topology is streams in, streams out"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "org\\.apache\\.flink\\.(streaming\\.api\\.functions\\.(source\\.(legacy\\.)?.*SourceFunction"
                                        + "|sink\\.(legacy\\.)?.*SinkFunction)|api\\.java\\.utils\\.ParameterTool)")
                        .as("no API that Flink 2 removed"),
                noClasses()
                        .should()
                        .callMethod(System.class, "currentTimeMillis")
                        .as("time is passed in, not read from the system"),
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .as("time is passed in, not read from the clock"),
                classes()
                        .that()
                        .resideInAPackage(root + ".model..")
                        .and()
                        .areNotEnums()
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .bePublic()
                        .as("events and state are public POJOs"));
    }
}
