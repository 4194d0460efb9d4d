package org.gridmap.incident;

import java.util.List;
import java.util.Set;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.DeedRole;
import org.gridmap.lifecycle.Particulars;
import org.gridmap.picture.CleanPhoto;
import org.gridmap.picture.ResultPicture;

/** The short way of a small office, from the report to the end. */
public final class UsualWay {

  private static final Deeds.By LI =
      new Deeds.By(
          new Actor("@li", Set.of(DeedRole.DISPATCHER), Set.of()), "li", IncidentScope.EVERYWHERE);

  private UsualWay() {}

  public static void close(Deeds deeds, String number) {
    Particulars fixed = new Particulars("done", "FIXED", null, null, List.of(), null, null, null);
    deeds.apply(number, new DeedRequest(Deed.START, Particulars.NONE, null), LI, List.of());
    List<CleanPhoto> result = List.of(ResultPicture.clean());
    deeds.apply(number, new DeedRequest(Deed.RESOLVE, fixed, null), LI, result);
    deeds.apply(number, new DeedRequest(Deed.CLOSE, Particulars.note("done"), null), LI, List.of());
  }
}
