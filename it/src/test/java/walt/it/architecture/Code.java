package walt.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The compiled classes of this build's modules, tests left out. */
final class Code {
    /** The server and those that only know its API. */
    static final JavaClasses ALL = modules("persistence", "ejb", "web", "cli", "lab");

    static final JavaClasses SERVER = modules("persistence", "ejb", "web");

    private Code() {}

    private static JavaClasses modules(String... names) {
        return new ClassFileImporter()
                .importPaths(Stream.of(names)
                        .map(name -> Path.of("..", name, "target", "classes"))
                        .toList());
    }

    /** The classes of a module, by the folder that they were compiled into. */
    static DescribedPredicate<JavaClass> module(String name) {
        String folder = "/" + name + "/target/classes/";
        return DescribedPredicate.describe(
                "are part of '" + name + "'",
                each -> each.getSource()
                        .map(source -> source.getUri().toString().contains(folder))
                        .orElse(false));
    }
}
