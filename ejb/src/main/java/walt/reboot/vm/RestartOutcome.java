package walt.reboot.vm;

/** How a hard-reboot of a virtual node went. */
public sealed interface RestartOutcome {
    /** A new process runs. */
    record Up(long pid) implements RestartOutcome {}

    /** It does not run, or not anew; why, for the user. */
    record NotUp(String reason) implements RestartOutcome {}
}
