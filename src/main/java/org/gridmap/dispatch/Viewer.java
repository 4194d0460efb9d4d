package org.gridmap.dispatch;

import org.gridmap.dispatch.notice.NoticeReader;
import org.gridmap.incident.IncidentScope;

/**
 * Who watches a stream.
 *
 * @param name sign-in name
 * @param scope whose incidents this user may see, as it was when the stream was opened
 * @param box which notices are for this user, likewise
 */
record Viewer(String name, IncidentScope scope, NoticeReader box) {}
