package org.gridmap.dispatch.outbox;

import java.util.UUID;

/**
 * A message that a sender has taken.
 *
 * @param id the same at every try
 * @param payload JSON, in the shape its port knows
 * @param tries this one included, from 1
 */
public record OutboxMessage(UUID id, Port port, String payload, int tries) {}
