using NetGen.Tool.Errors;

namespace NetGen.Tool.Files;

/// <summary>Reads whole files; what hinders it is told in one line.</summary>
internal static class InputFile
{
    /// <summary>The most bytes of a file that is read: what an array holds.</summary>
    private const long MostBytes = 0x7FFF_FFC7;

    /// <summary>Reads a file.</summary>
    /// <param name="path">As the user wrote it.</param>
    /// <param name="kind">What it should be, such as <c>a CSV file</c>.</param>
    /// <returns>All its bytes.</returns>
    /// <exception cref="UsageException">The path is empty.</exception>
    /// <exception cref="InputException">There is no such file, or it cannot be read.</exception>
    public static byte[] Read(string path, string kind)
    {
        var shown = OneLine.Escape(path);
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException($"expected the path of {kind}, found {OneLine.Quote(path)}");
        }

        if (Directory.Exists(path))
        {
            throw new InputException($"{shown}: expected {kind}, found a directory");
        }

        try
        {
            return new FileInfo(path).Length <= MostBytes
                ? File.ReadAllBytes(path)
                : throw new InputException($"{shown}: expected a file of at most 2 GB");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new InputException($"{shown}: there is no such file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{shown}: cannot be read: {OneLine.Escape(exception.Message)}");
        }
    }
}
