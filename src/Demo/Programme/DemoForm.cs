using System.Globalization;
using System.Text;
using Palmares.Awards;

namespace Palmares.Demo.Programme;

/// <summary>What the demo's present edition asks beside statement, citation and claims, and what is answered.</summary>
internal static class DemoForm
{
    private static readonly string[] Regions = ["africa", "americas", "arab-states", "asia-pacific", "europe"];

    public static readonly IReadOnlyList<FormField> All =
    [
        new("region", FieldType.Choice, Text("Region of the work", "Région du travail", "Región del trabajo", "منطقة العمل", "工作所在区域", "Регион работы"))
        {
            Choices =
            [
                new("africa", Text("Africa", "Afrique", "África", "أفريقيا", "非洲", "Африка")),
                new("americas", Text("Americas", "Amériques", "Américas", "الأمريكتان", "美洲", "Америка")),
                new("arab-states", Text("Arab States", "États arabes", "Estados Árabes", "الدول العربية", "阿拉伯国家", "Арабские государства")),
                new("asia-pacific", Text("Asia-Pacific", "Asie-Pacifique", "Asia-Pacífico", "آسيا والمحيط الهادئ", "亚太", "Азия и Тихий океан")),
                new("europe", Text("Europe", "Europe", "Europa", "أوروبا", "欧洲", "Европа")),
            ],
            Required = true,
        },
        new("newcomers", FieldType.Choice, Text("Did the nominee bring in first-time authors?", "A-t-elle ou a-t-il amené de nouveaux auteurs ?", "¿Incorporó a nuevos autores?", "هل أشرك المرشح مؤلفين جددا؟", "被提名人是否带来首次供稿的作者?", "Привлекал ли кандидат новых авторов?"))
        {
            Choices = [new("yes", Text("Yes", "Oui", "Sí", "نعم", "是", "Да")), new("no", Text("No", "Non", "No", "لا", "否", "Нет"))],
        },
        new("how", FieldType.LongText, Text("How", "Comment", "Cómo", "كيف", "如何", "Как")) { Words = 60, When = new("newcomers", ["yes"]) },
        new("letter", FieldType.File, Text("A letter of the group's chair", "Une lettre de la présidence du groupe", "Una carta de la presidencia del grupo", "رسالة من رئيس الفريق", "组主席的信", "Письмо председателя группы"))
        {
            Help = LocalText.English("One page. Who wrote it is taken out of the file's properties."),
            Kinds = [FileKind.Pdf],
            Kilobytes = 200,
            Pages = 1,
        },
    ];

    public static string RegionOf(int number) => Regions[number % Regions.Length];

    public static Dictionary<string, IReadOnlyList<string>> Answers(int number)
    {
        var answers = new Dictionary<string, IReadOnlyList<string>> { ["region"] = [RegionOf(number)], ["newcomers"] = [number % 2 == 0 ? "yes" : "no"] };
        if (number % 2 == 0)
            answers["how"] = ["Drafted a first contribution together with two members who had never sent one, and let them present it."];
        return answers;
    }

    /// <summary>A page with one sentence.</summary>
    public static byte[] Letter(string words)
    {
        var content = $"BT /F1 12 Tf 72 760 Td ({words}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {content.Length.ToString(CultureInfo.InvariantCulture)}>>\nstream\n{content}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", "<</Author(A word processor)>>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        foreach (var (at, body) in objects.Index())
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{places}trailer\n<</Size {objects.Length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static LocalText Text(string en, string fr, string es, string ar, string zh, string ru) =>
        new(new Dictionary<string, string> { ["en"] = en, ["fr"] = fr, ["es"] = es, ["ar"] = ar, ["zh"] = zh, ["ru"] = ru });
}
