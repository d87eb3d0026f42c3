package ulysse.panel.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Everybody who ever signed in or was invited; a copy of what the identity provider says. */
@ApplicationScoped
public class People {

    private final EntityManager entities;
    private final Clock clock;

    People(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Add the person, or bring what is known of them up to date. */
    public void see(PersonView person) {
        entities.createNativeQuery("""
                        insert into person (id, username, name, email, first_seen_at, last_seen_at)
                        values (:id, :username, :name, cast(:email as text), :now, :now)
                        on conflict (id) do update set username = excluded.username, name = excluded.name,
                            email = excluded.email, last_seen_at = excluded.last_seen_at""")
                .setParameter("id", person.id().value())
                .setParameter("username", person.username())
                .setParameter("name", person.name())
                .setParameter("email", person.email())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    public Optional<PersonView> find(PersonId id) {
        return Optional.ofNullable(entities.find(Person.class, id.value())).map(Person::view);
    }
}
