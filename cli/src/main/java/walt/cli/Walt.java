package walt.cli;

/** The `walt` command. */
public final class Walt {
    private Walt() {}

    public static void main(String[] args) {
        System.out.println("walt");
    }
}
