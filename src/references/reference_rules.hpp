// What a reference may hold, judged against the reference part of the guide. Pure.
#pragma once

#include <base/result.hpp>
#include <importer/guide.hpp>
#include <references/reference.hpp>

namespace assay::references {

// Questions and items that the guide does not have or that are given twice, ratings where the question asks for no
// number or outside its scale. Pointers lead into what was sent. A reference may be incomplete: referees hang up.
std::vector<FieldError> faults_in(const std::vector<Answer>& answers, const std::vector<ReferenceRating>& ratings,
                                  const importer::References& guide);

} // namespace assay::references
