using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Shared;

namespace Cluster.Sweep;

/// <summary>A line of the file of results: writes a row, reads one, and knows the beginning of one from all else.</summary>
internal static class ResultLine
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    // The properties in their order.
    private static readonly string[] Names = [.. Json.GetTypeInfo(typeof(SweepRow)).Properties.Where(property => property.Get is not null).Select(property => property.Name)];

    /// <summary>A row as its line, without the line's end.</summary>
    public static string Write(SweepRow row) => JsonSerializer.Serialize(row, Json);

    /// <summary>Reads a line.</summary>
    /// <param name="line">Without its end, in UTF-8.</param>
    /// <param name="path">Of the file.</param>
    /// <param name="number">Of the line, from 1.</param>
    /// <param name="settings">The sweep's.</param>
    /// <exception cref="UserException">It is something else, or a result of something else.</exception>
    public static SweepRow Read(ReadOnlySpan<byte> line, string path, int number, SweepSettings settings)
    {
        SweepRow row;
        try
        {
            row = JsonSerializer.Deserialize<SweepRow>(line, Json) ?? throw new JsonException();
        }
        catch (JsonException problem)
        {
            throw NoResult(path, number, 1 + (int)(problem.BytePositionInLine ?? 0));
        }

        if (row is { Loss: { } loss } && !float.IsFinite(loss) || row.HeldOut < 1 || row.Right < 0 || row.Right > row.HeldOut)
            throw NoResult(path, number, 1);
        if (row.Settings != settings)
        {
            throw UserException.At(path, number, 1, $"expected results with {settings.Folds} folds, {settings.Epochs} epochs and data {settings.Data}, "
                + $"found {row.Folds} folds, {row.Epochs} epochs and data {OneLine.Quote(row.Data)}: give another --out");
        }

        return Variant.All.All(variant => variant.Name != row.Variant) || row.Network == NetworkFingerprint.Of(row.Variant)
            ? row
            : throw UserException.At(path, number, 1, $"expected results of {row.Variant} as it is declared and trained now ({NetworkFingerprint.Of(row.Variant)}), "
                + $"found those of another network of that name ({OneLine.Quote(row.Network)}): give another --out");
    }

    /// <summary>Whether these bytes are what is left of a row whose writing ended in the middle.</summary>
    public static bool IsBegun(ReadOnlySpan<byte> bytes)
    {
        var begin = "{\"variant\":\""u8;
        if (!bytes.StartsWith(begin) && !begin.StartsWith(bytes))
            return false;

        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            for (var name = 0; reader.Read();)
            {
                if (reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 })
                    return false;
                if (reader.TokenType == JsonTokenType.PropertyName && (name == Names.Length || !reader.ValueTextEquals(Names[name++])))
                    return false;
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>What is said of a line that is no row.</summary>
    public static UserException NoResult(string path, int line, int column) =>
        UserException.At(path, line, column, "expected a result of a sweep as JSON, found something else, or one that an older version wrote: give another --out");
}
