namespace NetGen.Tests.Weights.Text;

/// <summary>A text that goes on with digits for a hundred million characters.</summary>
internal sealed class EndlessReader(string start) : TextReader
{
    private int _given;

    public override int Read(char[] buffer, int index, int count)
    {
        for (var i = 0; i < count; i++, _given++)
        {
            buffer[index + i] = _given < start.Length ? start[_given] : '1';
        }

        return _given < 100_000_000 ? count : 0;
    }
}
