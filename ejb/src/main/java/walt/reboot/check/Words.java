package walt.reboot.check;

/** Small words of reports. */
final class Words {
    private Words() {}

    /** {@code 1 port}, {@code 2 ports}. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
