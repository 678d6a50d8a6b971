package org.arising.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What an officer writes, as it is stored; {@code answers} is the id of the e-mail that it answers, or empty. */
@MappedEntity("mail_note")
record NoteRow(String workspaceId, @Id String id, String text, String answers) {}
