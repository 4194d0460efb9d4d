package org.gridmap.plan.review;

import java.util.List;
import org.gridmap.plan.PlanScopes;
import org.gridmap.plan.Plans;
import org.gridmap.plan.RequestMembers;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remarks on a draft, each at a place. */
@RestController
@RequestMapping("/api/v1/plans/{id}/comments")
class CommentController {

  private final Plans plans;
  private final Comments comments;
  private final PlanScopes scopes;

  CommentController(Plans plans, Comments comments, PlanScopes scopes) {
    this.plans = plans;
    this.comments = comments;
    this.scopes = scopes;
  }

  /** A remark; the place is longitude, latitude. */
  record CommentRequest(@Nullable String text, @Nullable List<Double> place) {}

  /** Whether a remark is dealt with. */
  record CommentChange(@Nullable Boolean resolved) {}

  /** Remarks, oldest first. */
  record CommentList(List<Comments.Comment> items) {}

  @GetMapping
  CommentList list(@PathVariable long id) {
    require(id);
    return new CommentList(comments.list(id));
  }

  @PostMapping
  ResponseEntity<Comments.Comment> add(@PathVariable long id, @RequestBody CommentRequest request) {
    require(id);
    String text = RequestMembers.required("text", RequestMembers.text("text", request.text()));
    List<Double> place = RequestMembers.required("place", request.place());
    if (place.size() != 2 || place.contains(null)) {
      throw RequestMembers.invalid("place", place);
    }
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(comments.add(id, text, Wgs84.point(place.get(0), place.get(1)), scopes.name()));
  }

  @PatchMapping("/{comment}")
  Comments.Comment resolve(
      @PathVariable long id, @PathVariable long comment, @RequestBody CommentChange change) {
    require(id);
    boolean resolved = RequestMembers.required("resolved", change.resolved());
    return comments.resolve(id, comment, resolved, scopes.name());
  }

  private void require(long id) {
    scopes.require(plans.get(id).areaId());
  }
}
