using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Modules.Tests.Awards;

/// <summary>What a judge reads where names are hidden.</summary>
public sealed class NomineeHidingTests
{
    [Fact]
    public void Names_are_struck_out_whole_and_in_parts_and_inside_no_other_word()
    {
        var text = new NominationText(
            NominationId.From(Guid.Parse("0193a000-0000-7000-8000-000000000001")), default, default, "Emerging leader", "F-1", PersonId.From(Guid.Parse("0193a000-0000-7000-8000-000000000002")), "Ånna de Marsh-Reed", "Tern Island Cable",
            "Quill Putforward", "Harbour Institute",
            "ÅNNA wrote it. Marsh-Reed's text, of Tern Island Cable, praised by Putforward. Annals and marshes de rigueur.", "For Ånna de Marsh-Reed.",
            [new ClaimText("Ånna edited X.1", [new EvidenceText(default, "Editor: Marsh-Reed, X.1", new RecordRef("itu", "X.1"), SnapshotId.From("0000"), null, null)])],
            [new EndorsementText("Ida Fen", "Fenworks", "Works with Ånna at Fenworks", "Ida Fen knows her. Final.")]);

        var hidden = NomineeHiding.Of(text);

        const string No = NomineeHiding.Hidden;
        Assert.Equal($"{No} wrote it. {No}'s text, of {No}, praised by {No}. Annals and marshes de rigueur.", hidden.Statement);
        Assert.Equal($"For {No}.", hidden.CitationDraft);
        Assert.Equal($"{No} edited X.1", hidden.Claims[0].Text);
        Assert.Equal(($"Editor: {No}, X.1", default(RecordRef)), (hidden.Claims[0].Evidence[0].Text, hidden.Claims[0].Evidence[0].Source));
        Assert.Equal(new EndorsementText(No, null, $"Works with {No} at {No}", $"{No} knows her. Final."), hidden.Endorsements[0]);
        Assert.Equal((No, null, No, null, default, default), (hidden.NomineeName, hidden.NomineeOrganisation, hidden.NominatorName, hidden.NominatorOrganisation, hidden.Id, hidden.Nominee));
    }
}
