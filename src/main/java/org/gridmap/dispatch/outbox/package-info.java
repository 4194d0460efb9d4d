/**
 * What leaves the service: mail and webhooks. A message is a row written in the transaction of the
 * deed that causes it; a sender takes it later, tries until it is delivered or given up, and never
 * holds a transaction open while it sends. At least once: the receiver knows a message it has
 * already by its id.
 */
@NullMarked
package org.gridmap.dispatch.outbox;

import org.jspecify.annotations.NullMarked;
