// Fields of the kit.
#pragma once

#include <importer/guide_fields.hpp>
#include <interviews/interview_fields.hpp>
#include <interviews/kit.hpp>

namespace assay::interviews {

ASSAY_FIELDS(KitFile, (id, name, media_type, kind, size))
ASSAY_FIELDS(KitCandidate, (id, name, files))
ASSAY_FIELDS(Kit, (interview, job_title, candidate, stage, open_placeholders, scorecard, minutes,
                   candidate_question_minutes))

} // namespace assay::interviews
