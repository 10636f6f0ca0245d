// Puts the case packet together. For leads of the job; what is sealed to them is not in it.
#pragma once

#include <applications/application_service.hpp>
#include <debriefs/debrief_view_service.hpp>
#include <interviews/interview_list_service.hpp>
#include <overviews/packet.hpp>
#include <references/reference_service.hpp>
#include <work_samples/work_sample_service.hpp>

namespace assay::overviews {

struct ShownPacket {
    Packet packet;
    std::shared_ptr<const guides::CataloguedGuide> guide;
    scorecards::Reading reading; // to be noted before the answer leaves
};

// The slices that a packet is read from.
struct PacketSources {
    guides::GuideCatalogue& catalogue;
    const applications::ApplicationService& applications;
    const interviews::InterviewListService& interviews;
    const work_samples::WorkSampleService& work_samples;
    const references::ReferenceService& references;
    const debriefs::DebriefViewService& debriefs;
};

class PacketService {
  public:
    explicit PacketService(const PacketSources& sources) : sources_(sources) {}

    Result<ShownPacket> packet(db::Tx& tx, const Actor& actor, const std::string& application_id, Instant now) const;

  private:
    void add_evaluations(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope,
                         ShownPacket& to) const;

    PacketSources sources_;
};

} // namespace assay::overviews
