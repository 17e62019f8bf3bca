using AngleSharp.Dom;

namespace Palmares.Records.Importing.Forms;

/// <summary>Public pages of ITU-T saved as HTML: management team, Questions with their rapporteurs, documents of a meeting, a work item.</summary>
/// <remarks>
/// Pages and element ids, as saved by a browser, by SingleFile or from web.archive.org; what stands before and after a name in an id is the page's own numbering:
/// <list type="bullet">
/// <item><c>net4/ITU-T/lists/mgmt.aspx?Group=13&amp;Period=17</c>: lblFName, lblLName, lblWP (empty: the study group itself), lblTitle (role), lblSubrole, lblCompany, lblAddress (last line: country), *Email*.</item>
/// <item><c>net4/ITU-T/lists/loqr.aspx?Group=13&amp;Period=17</c>: lblQWP (<c>Q10/17 (WP3/17)</c>), lblQuestion69 (title), lblFName, lblLName, lblRole, lblCompany, lblAddress, linkemail.</item>
/// <item><c>md/meetingdoc.asp?parent=T22-SG13-230313-C</c>: the table headed Number, Title, Source, AI/Question.</item>
/// <item><c>ITU-T/workprog/wp_item.aspx?isn=…</c>: lbl_full_path, lbl_status (the work item), lbl_subject, Label4 (status), lbl_type_of_work_item, lbl_timing, Label6 (supporting members), gd_editor* (<c>Name, Editor</c>), lbl_first_registration_date.</item>
/// </list>
/// Telephone numbers and streets are not read; e-mail addresses become keys. The same page read on several days gives mandates with their intervals (<see cref="PageReadings"/>).
/// </remarks>
internal sealed class ItuHtml : IFileForm
{
    public FileForm About { get; } = new(
        "itu-html",
        "Public pages of ITU-T saved as HTML: management team (mgmt.aspx), Questions and rapporteurs (loqr.aspx), documents of a meeting (meetingdoc.asp), a work item (wp_item.aspx). The day of saving stands in the file's name, or the page was saved with SingleFile or from web.archive.org.",
        "Element ids of each page: names, roles, organisations and countries; Question and working party; a work item's status, dates, editors and supporting members; a meeting's documents with their sources. Telephone numbers and streets are not read, addresses become keys.",
        "Mandates and editorship are evidence of a person, dated by the days on which the page was saved; supporting members are evidence of an organisation. Contributions name no person here; a contribution's contact elsewhere is weak evidence. Counsellors are staff of the Bureau.");

    public IReadOnlyList<ISourceAdapter> Sources { get; } =
    [
        new Formed(new(ItuPeople.Management, "ITU", "Management teams of ITU-T study groups, from saved pages.", "A mandate is known from the first to the last day on which the page was saved; what lies before, between and after is not seen.")),
        new Formed(new(ItuPeople.Questions, "ITU", "Questions of ITU-T study groups with their rapporteurs, from saved pages.", "A Question's number holds for one study period; a mandate is known only between the days on which the page was saved.")),
        new Formed(new(ItuMeeting.Source, "ITU", "Contributions and temporary documents of ITU-T meetings with the entities that sent them, from saved lists.", "No people: contributions come from members. Dated by the first day of the meeting."), ItuMeeting.Style),
        new Formed(new(ItuWorkItem.Source, "ITU", "Work items of the ITU-T work programme with editors and supporting members, from saved pages.", "Editors are those of the day on which the page was saved; who held the pen before is known only where it was saved earlier too.")),
    ];

    public bool Recognises(FormFile file) => file.Ending is ".html" or ".htm" or ".xhtml" && Reader(new SavedPage(file)) is not null;

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        var page = new SavedPage(file);
        var reader = Reader(page) ?? throw new InvalidDataException("it is none of the four pages of ITU-T that are read: management team, Questions and rapporteurs, documents of a meeting, work item");
        return reader(page);
    }

    private static Func<SavedPage, IEnumerable<FormedLine>>? Reader(SavedPage page)
    {
        if (page.ById("lbl_full_path") is not null)
            return ItuWorkItem.Read;
        if (ItuMeeting.TableOf(page) is not null)
            return ItuMeeting.Read;
        if (page.Document.All.Any(element => Has(element, "lblQWP")))
            return page.Document.All.Any(element => Has(element, "lblQuestion69")) ? ItuPeople.ReadQuestions : null;
        return page.Document.All.Any(element => Has(element, "lblFName")) ? ItuPeople.ReadManagement : null;
    }

    private static bool Has(IElement element, string name) => element.Id?.Contains(name, StringComparison.Ordinal) == true;
}
