package walt.reboot.devices.exchange;

import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML's core schema, which knows {@code ~} as null. It keeps its resolver: the library would make one for each value that it
 * writes, which takes as long as all the rest of an export.
 */
final class YamlSchema extends CoreSchema {
    private final ScalarResolver resolver = super.getScalarResolver();

    @Override
    public ScalarResolver getScalarResolver() {
        return resolver;
    }
}
