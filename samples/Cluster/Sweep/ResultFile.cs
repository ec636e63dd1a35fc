using System.Text;
using System.Text.Json;
using Shared;

namespace Cluster.Sweep;

/// <summary>
/// The results of a sweep as JSON lines, in the order in which they came. A collector that ends in the middle leaves at most its last line unfinished; that one is cut off,
/// and its piece done again.
/// </summary>
internal sealed class ResultFile : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly FileStream _file;

    private ResultFile(FileStream file) => _file = file;

    /// <summary>What was in the file when it was opened.</summary>
    public IReadOnlyList<SweepRow> Rows { get; private set; } = [];

    /// <summary>Opens a file, which is made where there is none. It is this process's until it is closed.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="settings">The sweep's; rows of others do not belong in the same file.</param>
    /// <exception cref="UserException">It cannot be written, or holds something else.</exception>
    public static ResultFile Open(string path, SweepSettings settings)
    {
        try
        {
            var results = new ResultFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
            try
            {
                results.Read(path, settings);
                return results;
            }
            catch
            {
                results.Dispose();
                throw;
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserException($"--out: {OneLine.Quote(path)} cannot be written: {OneLine.Escape(problem.Message)}");
        }
    }

    /// <summary>Writes a row, whole and at once.</summary>
    public void Add(SweepRow row)
    {
        _file.Write(Encoding.UTF8.GetBytes(Line(row) + "\n"));
        _file.Flush();
    }

    /// <summary>A row as its line.</summary>
    public static string Line(SweepRow row) => JsonSerializer.Serialize(row, Json);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Read(string path, SweepSettings settings)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var end = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        var lines = Encoding.UTF8.GetString(bytes, 0, end).Split('\n');
        Rows = [.. lines.SkipLast(1).Select((line, i) => Parse(line, path, i + 1, settings))];
        _file.SetLength(end);
        _file.Seek(end, SeekOrigin.Begin);
    }

    private static SweepRow Parse(string line, string path, int number, SweepSettings settings)
    {
        SweepRow row;
        try
        {
            row = JsonSerializer.Deserialize<SweepRow>(line, Json) ?? throw new JsonException();
        }
        catch (JsonException problem)
        {
            throw UserException.At(path, number, 1 + (int)(problem.BytePositionInLine ?? 0), "expected a result of a sweep as JSON, found something else: give another --out");
        }

        return row.Settings == settings
            ? row
            : throw UserException.At(path, number, 1, $"expected results with {settings.Folds} folds, {settings.Epochs} epochs and data {settings.Data}, "
                + $"found {row.Folds} folds, {row.Epochs} epochs and data {OneLine.Quote(row.Data)}: give another --out");
    }
}
