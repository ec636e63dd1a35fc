using System.Text;
using Shared;

namespace Cluster.Sweep;

/// <summary>
/// The results of a sweep as JSON lines, in the order in which they came. A collector that ends in the middle leaves at most its last line unfinished; that one is cut off
/// when the next result comes, and its piece done again. Nothing else in a file is ever cut off.
/// </summary>
internal sealed class ResultFile : IDisposable
{
    // In bytes. A file of something else may be one endless line.
    private const int LongestLine = 4096;

    private readonly FileStream _file;
    private long _end;
    private bool _isLastLineOpen;

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
        // Only now, so that a run that adds nothing changes nothing.
        if (_file.Length > _end)
            _file.SetLength(_end);
        _file.Seek(_end, SeekOrigin.Begin);
        var bytes = Encoding.UTF8.GetBytes($"{(_isLastLineOpen ? "\n" : "")}{ResultLine.Write(row)}\n");
        _file.Write(bytes);
        _file.Flush();
        (_end, _isLastLineOpen) = (_end + bytes.Length, false);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Read(string path, SweepSettings settings)
    {
        if (!_file.CanSeek)
            throw new UserException($"--out: expected a file, found {OneLine.Quote(path)}, which cannot be read before it is written");

        var (rows, line, buffer) = (new List<SweepRow>(), new List<byte>(), new byte[1 << 16]);
        while (_file.Read(buffer) is var count and > 0)
        {
            foreach (var each in buffer.AsSpan(0, count))
            {
                if (each != '\n')
                {
                    line.Add(each);
                    if (line.Count > LongestLine)
                        throw ResultLine.NoResult(path, rows.Count + 1, 1);
                    continue;
                }

                rows.Add(ResultLine.Read(line.ToArray(), path, rows.Count + 1, settings));
                _end += line.Count + 1;
                line.Clear();
            }
        }

        ReadLast([.. line], rows, path, settings);
        Rows = rows;
    }

    // A last line without its end: a whole row, the beginning of one, or something that is not ours to cut off.
    private void ReadLast(byte[] line, List<SweepRow> rows, string path, SweepSettings settings)
    {
        if (line.Length == 0 || ResultLine.IsBegun(line))
            return;

        rows.Add(ResultLine.Read(line, path, rows.Count + 1, settings));
        (_end, _isLastLineOpen) = (_end + line.Length, true);
    }
}
