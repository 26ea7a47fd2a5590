package walt.lab.snmp;

import java.util.List;

/** Names of the error statuses of RFC 3416. */
final class Status {

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

    private Status() {}

    static String name(int status) {
        return status >= 0 && status < NAMES.size() ? NAMES.get(status) : Integer.toString(status);
    }
}
