using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>The builder of an edition's nomination form.</summary>
public sealed class FormModel(ShowForm show, ChangeForm change) : PalmaresPage
{
    private static readonly Dictionary<string, string> Places = new()
    {
        [".label.en"] = "Label", [".words"] = nameof(FormEntry.Words), [".characters"] = nameof(FormEntry.Characters), [".low"] = nameof(FormEntry.Low), [".kinds"] = nameof(FormEntry.Kinds),
        [".kilobytes"] = nameof(FormEntry.Kilobytes), [".pages"] = nameof(FormEntry.Pages), [".when.field"] = nameof(FormEntry.WhenField), [".when.is"] = nameof(FormEntry.WhenIs), [".code"] = nameof(FormEntry.Code),
    };

    /// <summary>The code of the question that is being changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    [BindProperty]
    public FormEntry Input { get; set; } = new();

    public ShowForm.View View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Types => Enum.GetValues<FieldType>().Select(type => new SelectListItem(T[Labels.Of(type)], type.ToString()));

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<FileKind>().Select(kind => new SelectListItem(kind.ToString().ToUpperInvariant(), kind.ToString()));

    public IEnumerable<SelectListItem> Conditions => View.Form.Where(one => one.Type is FieldType.Choice or FieldType.Choices && one.Code != Field).Select(one => new SelectListItem(one.Label.In(Languages.Current), one.Code));

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        if (Field is null)
            return Page();
        if (View.Form.FirstOrDefault(field => field.Code == Field) is not { } found)
            return Refused(AwardsErrors.NoSuchField);
        Input = FormEntry.Of(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        if (!ModelState.IsValid)
            return Page();
        var form = View.Form.ToList();
        var at = form.FindIndex(field => field.Code == Field);
        if (at < 0)
            form.Add(Input.Field());
        else
            form[at] = Input.Field();
        return await SaveAsync(id, form, ct);
    }

    public Task<IActionResult> OnPostRemoveAsync(EditionId id, CancellationToken ct) => WithAsync(id, (form, at) => form.RemoveAt(at), ct);

    public Task<IActionResult> OnPostUpAsync(EditionId id, CancellationToken ct) => WithAsync(id, (form, at) =>
    {
        if (at > 0)
            (form[at - 1], form[at]) = (form[at], form[at - 1]);
    }, ct);

    private async Task<IActionResult> WithAsync(EditionId id, Action<List<FormField>, int> edit, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        var form = View.Form.ToList();
        var at = form.FindIndex(field => field.Code == Field);
        if (at < 0)
            return Refused(AwardsErrors.NoSuchField);
        Field = null;
        edit(form, at);
        return await SaveAsync(id, form, ct);
    }

    private async Task<IActionResult> SaveAsync(EditionId id, List<FormField> form, CancellationToken ct)
    {
        var saved = await change.RunAsync(new(id, form), By, ct);
        if (!saved.IsError)
            return Done(T["The form was saved as version {0}.", saved.Value], $"/awards/editions/{id}/form");
        return Refused(saved.Error, FieldAt(saved.Error));
    }

    private static string FieldAt(Error error)
    {
        var place = (error.Place ?? "")[((error.Place ?? "").IndexOf(']', StringComparison.Ordinal) + 1)..];
        return "Input." + (place.StartsWith(".choices", StringComparison.Ordinal) ? nameof(FormEntry.Choices) : Places.GetValueOrDefault(place, nameof(FormEntry.Code)));
    }

    private async Task<IActionResult?> LoadAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(View.Edition.Label, $"/awards/editions/{id}");
        return null;
    }
}
