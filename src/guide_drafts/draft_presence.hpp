// Who has a draft open now, and where in it. In memory; whoever was not heard of for half a minute has gone. Safe to
// call from any thread.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace assay::guide_drafts {

// `seconds` since this person was last heard of.
struct PresentPerson {
    std::string id;
    std::string name;
    std::string path;
    int seconds = 0;
};
ASSAY_FIELDS(PresentPerson, (id, name, path, seconds))

// Where in a draft somebody says to be.
struct DraftPosition {
    std::string path;
};
ASSAY_FIELDS(DraftPosition, (path))

// The others who have the draft open, and its revision.
struct DraftPeople {
    std::vector<PresentPerson> people;
    std::string etag;
};
ASSAY_FIELDS(DraftPeople, (people, etag))

class DraftPresence {
  public:
    // Notes that somebody is at a path of a draft; the others who have it open, by name.
    std::vector<PresentPerson> note(const std::string& guide_draft_id, const PresentPerson& person, Instant now);

  private:
    struct Seen {
        PresentPerson person;
        Instant at;
    };

    void forget_gone(Instant now);

    std::mutex lock_;
    std::map<std::string, std::map<std::string, Seen>> drafts_; // by draft, by person
};

} // namespace assay::guide_drafts

namespace assay {

template <>
inline constexpr auto field_rules<guide_drafts::DraftPosition> =
    rules(rule<&guide_drafts::DraftPosition::path>({.max_length = 500}));

} // namespace assay
