// What an application's timeline tells, and in which words. Pure. It tells nothing about scorecards: when one came in,
// was changed or read is sealed to many who see this page.
#pragma once

#include <guides/guide_catalogue_service.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace assay::overviews {

// The sentence for an audit row of an application; nothing where the timeline does not tell of it. `sees_evaluations`:
// the application's cards are open to the reader, so that references may be told of too.
std::optional<std::string> timeline_text(std::string_view action, std::string_view details,
                                         const guides::CataloguedGuide& guide, bool sees_evaluations);

} // namespace assay::overviews
