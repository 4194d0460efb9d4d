package org.gridmap.dispatch.outbox;

/** News: a message was tried as often as the settings allow, and is not tried any more. */
public record GivenUp(OutboxMessage message, String fault) {}
