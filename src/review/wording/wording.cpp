#include <review/wording/wording.hpp>
#include <review/words/language.hpp>

namespace assay::review {

void find_wording_faults(const importer::Guide& guide, Findings& findings) {
    if (!is_english(guide)) {
        findings.push_back({"wording-not-checked", importer::Severity::note, "/stages",
                            "The wording of questions and anchors was not checked: these checks know English only."});
        return;
    }
    find_risky_questions(guide, findings);
    find_question_faults(guide, findings);
    find_anchor_faults(guide, findings);
}

} // namespace assay::review
