package walt.reboot.check;

import org.jspecify.annotations.Nullable;

/**
 * What one thing that was tried came to.
 *
 * @param detail for the user
 * @param next what to do about it; null when nothing needs to be done
 */
public record Check(
        Subject subject,
        Result result,
        String detail,
        @Nullable String next) {
    /** What is tried, in this order. */
    public enum Subject {
        SETTINGS,
        REACHABLE,
        READ,
        POE,
        WRITE,
        EFFECTIVE,
        LLDP,
        MAPPING
    }

    /** How it went. */
    public enum Result {
        OK,
        FAILED,
        /** It was not tried, or can't be known yet. */
        UNKNOWN
    }

    static Check ok(Subject subject, String detail) {
        return new Check(subject, Result.OK, detail, null);
    }

    static Check failed(Subject subject, String detail, String next) {
        return new Check(subject, Result.FAILED, detail, next);
    }

    static Check unknown(Subject subject, String detail, @Nullable String next) {
        return new Check(subject, Result.UNKNOWN, detail, next);
    }
}
