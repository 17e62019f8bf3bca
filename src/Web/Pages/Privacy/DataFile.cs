using System.Text.Encodings.Web;
using System.Text.Json;
using Palmares.Privacy.Answering;

namespace Palmares.Web.Pages.Privacy;

/// <summary>What is kept about somebody, as a file they can take elsewhere.</summary>
public static class DataFile
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(DataAbout data) => JsonSerializer.SerializeToUtf8Bytes(data, Json);
}
