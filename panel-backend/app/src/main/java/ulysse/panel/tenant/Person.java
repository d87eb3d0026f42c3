package ulysse.panel.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Person {

    @Id
    private UUID id;

    private String username;
    private String name;
    private @Nullable String email;
    private Instant firstSeenAt;
    private Instant lastSeenAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Person() {}

    Person(PersonView person, Instant now) {
        this.id = person.id().value();
        this.username = person.username();
        this.name = person.name();
        this.email = person.email();
        this.firstSeenAt = now;
        this.lastSeenAt = now;
    }

    PersonView view() {
        return new PersonView(new PersonId(id), username, name, email);
    }
}
