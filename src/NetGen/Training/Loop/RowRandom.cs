namespace NetGen.Training;

/// <summary>Random numbers for the order of rows: SplitMix64 (Steele, Lea and Flood, 2014), the same on every platform.</summary>
internal struct RowRandom
{
    private ulong _state;

    /// <summary>A stream of its own for each seed and number.</summary>
    public RowRandom(int seed, int stream)
    {
        _state = unchecked((uint)seed);
        _state = unchecked(NextBits() + (uint)stream);
        _state = NextBits();
    }

    /// <summary>A whole number from 0, below a bound of 1 and above; each as likely (Lemire, 2019).</summary>
    public int Below(int bound)
    {
        var n = (uint)bound;
        var product = (NextBits() >> 32) * n;

        // The remainder is dear, and hardly ever needed.
        if ((uint)product < n)
        {
            var least = unchecked(0u - n) % n;
            while ((uint)product < least)
            {
                product = (NextBits() >> 32) * n;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Puts numbers in a random order (Fisher and Yates).</summary>
    public void Shuffle(Span<int> rows)
    {
        for (var i = rows.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (rows[i], rows[other]) = (rows[other], rows[i]);
        }
    }

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
