package walt.lab.poe;

/** {@code pethPsePortDetectionStatus} of RFC 3621, as far as the lab uses it. */
public enum Detection {
    DISABLED(1),
    SEARCHING(2),
    DELIVERING_POWER(3);

    private final int code;

    Detection(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
