#include <review/coverage/coverage.hpp>
#include <review/placeholders.hpp>
#include <review/review.hpp>
#include <review/wording/wording.hpp>
#include <review/words/places.hpp>

#include <algorithm>

namespace assay::review {

GuideReview review(const importer::Guide& guide) {
    const GuideBags bags(guide);
    GuideReview reviewed;
    reviewed.stages = stages_of(guide, bags);
    Findings& findings = reviewed.findings;
    find_gaps(guide, reviewed.stages, findings);
    find_repeats(guide, bags, findings);
    find_time_faults(guide, reviewed.stages, findings);
    find_overlaps(guide, findings);
    find_scale_faults(guide, findings);
    find_wording_faults(guide, findings);
    reviewed.placeholders = placeholders_of(guide, findings);
    std::ranges::stable_sort(findings, [](const GuideFinding& left, const GuideFinding& right) {
        return stands_before(left.pointer, right.pointer);
    });
    return reviewed;
}

bool has_errors(const GuideReview& review) {
    return std::ranges::any_of(review.findings,
                               [](const GuideFinding& each) { return each.severity == importer::Severity::error; });
}

} // namespace assay::review
