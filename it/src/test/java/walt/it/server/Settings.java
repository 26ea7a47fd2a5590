package walt.it.server;

/** What the build tells the tests, as system properties of their process. */
final class Settings {
    private Settings() {}

    /** @throws IllegalStateException when the test was not started by the build */
    static String of(String key) {
        String value = System.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(key + " is not set: these tests are run by 'mvn verify', see it/pom.xml");
        }
        return value;
    }
}
