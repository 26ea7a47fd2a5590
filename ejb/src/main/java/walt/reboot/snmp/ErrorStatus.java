package walt.reboot.snmp;

import java.util.List;

/** The error-status values of RFC 3416. */
final class ErrorStatus {
    private static final List<String> NAMES = List.of(
            "noError",
            "tooBig",
            "noSuchName",
            "badValue",
            "readOnly",
            "genErr",
            "noAccess",
            "wrongType",
            "wrongLength",
            "wrongEncoding",
            "wrongValue",
            "noCreation",
            "inconsistentValue",
            "resourceUnavailable",
            "commitFailed",
            "undoFailed",
            "authorizationError",
            "notWritable",
            "inconsistentName");

    private ErrorStatus() {}

    /** The name, or {@code error 99} for an unknown number. */
    static String name(int status) {
        return status >= 0 && status < NAMES.size() ? NAMES.get(status) : "error " + status;
    }
}
