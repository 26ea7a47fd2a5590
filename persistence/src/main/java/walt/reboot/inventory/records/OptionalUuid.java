package walt.reboot.inventory.records;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps identifiers in columns that may be null; EclipseLink's own way fails when it reads a null. */
@Converter
public class OptionalUuid implements AttributeConverter<UUID, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable UUID stored) {
        return stored;
    }
}
