package org.gridmap.dispatch.outbox;

/**
 * A mail to one receiver, as it stands in the outbox.
 *
 * @param to the address
 * @param text plain text
 */
public record Mail(String to, String subject, String text) {}
