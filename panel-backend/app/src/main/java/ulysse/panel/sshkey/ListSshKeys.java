package ulysse.panel.sshkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

/** Lists the actor's own keys, oldest first. */
@ApplicationScoped
class ListSshKeys {

    private final SshKeys keys;

    ListSshKeys(SshKeys keys) {
        this.keys = keys;
    }

    @Transactional
    Page<SshKey> list(Actor actor, PageRequest request) {
        Cursor after = request.after();
        return Page.cut(
                        keys.after(
                                actor.id(),
                                after == null ? null : after.instant(0),
                                after == null ? null : after.uuid(1),
                                request.rows()),
                        request,
                        last -> Cursor.of(last.createdAt(), last.id()))
                .map(SshKeyRow::view);
    }
}
