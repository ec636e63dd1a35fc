namespace Cluster.Sweep;

/// <summary>Data on their way to a silo: they come in parts, since one message of all would hold up every other one behind it.</summary>
/// <param name="hash">That of all rows.</param>
/// <param name="rows">How many rows there are in all.</param>
internal sealed class SweepDataParts(string hash, int rows)
{
    private readonly SweepData _data = new(new float[rows * Variant.Inputs], new int[rows]);
    private readonly Lock _adding = new();
    private volatile int _count;

    /// <summary>All rows, or null while some are missing.</summary>
    public SweepData? Whole => _count == rows ? _data : null;

    /// <summary>Takes a part. One that is here already, or does not follow the others, changes nothing.</summary>
    /// <param name="first">The first row of the part.</param>
    /// <param name="part">Some rows, or none.</param>
    /// <returns>How many rows are here now, from the first without a gap.</returns>
    /// <exception cref="InvalidDataException">All rows are here, and are not those of the hash; none is kept.</exception>
    public int Add(int first, SweepData part)
    {
        lock (_adding)
        {
            if (first == _count)
            {
                part.Inputs.CopyTo(_data.Inputs, first * Variant.Inputs);
                part.Labels.CopyTo(_data.Labels, first);
                if (first + part.Labels.Length == rows && _data.Hash() is var found && found != hash)
                {
                    _count = 0;
                    throw new InvalidDataException($"expected rows with the hash {hash}, found {found}");
                }

                _count = first + part.Labels.Length;
            }

            return _count;
        }
    }
}
