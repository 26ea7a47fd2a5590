package walt.reboot.inventory;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifiers that sort by the time of their making: UUID version 7 of RFC 9562. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
