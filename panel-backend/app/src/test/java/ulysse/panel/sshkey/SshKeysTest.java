package ulysse.panel.sshkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestKeys;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class SshKeysTest {

    private static final String KEYS = "/api/v1/ssh-keys";

    private final String ada = "ada-" + UUID.randomUUID();
    private final String eve = "eve-" + UUID.randomUUID();

    @Test
    void an_added_key_should_be_listed_and_removable() {
        Response added = add(ada, "laptop", TestKeys.newEd25519() + " ada@laptop\n");
        added.then().statusCode(201).body("label", equalTo("laptop")).body("algorithm", equalTo("ssh-ed25519"));
        String id = added.path("id");
        Call.as(ada).get(KEYS).then().body("items", hasSize(1)).body("items[0].id", equalTo(id));
        Call.as(ada).delete(KEYS + "/" + id).then().statusCode(204);
        Call.as(ada).get(KEYS).then().body("items", empty());
    }

    @Test
    void a_key_should_name_one_person_only() {
        String key = TestKeys.newEd25519();
        add(ada, "mine", key).then().statusCode(201);
        add(eve, "mine too", key)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:sshkey/in-use"))
                .body("detail", org.hamcrest.Matchers.not(containsString(ada)));
        add(ada, "again", key).then().statusCode(409);
    }

    @Test
    void somebody_elses_key_should_be_neither_seen_nor_removed() {
        String id = add(ada, "mine", TestKeys.newEd25519()).path("id");
        Call.as(eve).get(KEYS).then().body("items", empty());
        Call.as(eve).delete(KEYS + "/" + id).then().statusCode(404);
        Call.as(ada).get(KEYS).then().body("items", hasSize(1));
    }

    @Test
    void a_private_key_should_be_refused_with_a_plain_warning() {
        add(ada, "oops", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ulysse:problem:sshkey/private-key"))
                .body("detail", containsString("private key"));
    }

    @Test
    void the_same_idempotency_key_should_add_once() {
        Map<String, String> body = Map.of("label", "mine", "publicKey", TestKeys.newEd25519());
        Response first = Call.as(ada).header("Idempotency-Key", "k1").body(body).post(KEYS);
        Response second =
                Call.as(ada).header("Idempotency-Key", "k1").body(body).post(KEYS);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<Map<String, Object>>path("")).isEqualTo(first.path(""));
        Call.as(ada)
                .header("Idempotency-Key", "k1")
                .body(Map.of("label", "another", "publicKey", TestKeys.newEd25519()))
                .post(KEYS)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:ulysse:problem:request/idempotency-key-reused"));
    }

    @Test
    void more_keys_than_anybody_needs_should_be_refused() {
        for (int i = 0; i < 50; i++) {
            add(ada, "k" + i, TestKeys.newEd25519()).then().statusCode(201);
        }
        add(ada, "one more", TestKeys.newEd25519())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:sshkey/too-many"));
    }

    private static Response add(String user, String label, String key) {
        return Call.as(user).body(Map.of("label", label, "publicKey", key)).post(KEYS);
    }
}
