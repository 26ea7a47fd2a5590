package walt.reboot.rest.json;

import walt.reboot.inventory.access.KeptToken;
import walt.reboot.people.Users.FreshToken;

/** A token as the API lists it. */
public record TokenJson(String id, String user, String label, String created) {
    public static TokenJson of(KeptToken token) {
        return new TokenJson(
                token.id().toString(),
                token.user(),
                token.label(),
                token.created().toString());
    }

    /** A token as it is shown once, to whom it was made for. */
    public record Fresh(String id, String user, String label, String created, String token) {
        public static Fresh of(FreshToken fresh) {
            TokenJson kept = TokenJson.of(fresh.kept());
            return new Fresh(
                    kept.id, kept.user, kept.label, kept.created, fresh.secret().value());
        }

        @Override
        public String toString() {
            return "Fresh[" + id + "]";
        }
    }
}
