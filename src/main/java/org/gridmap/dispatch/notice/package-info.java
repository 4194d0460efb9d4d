/**
 * What staff are told 通知: in the notice box of the pages, live, and by mail and webhook through the
 * outbox. A notice is written in the transaction of the deed that causes it; its words are made in
 * the language of who reads it.
 */
@NullMarked
package org.gridmap.dispatch.notice;

import org.jspecify.annotations.NullMarked;
