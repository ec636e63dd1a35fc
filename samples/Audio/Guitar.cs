namespace Audio;

/// <summary>
/// A guitar of six strings: each is a loop of samples that starts as noise and is smoothed as it goes round (K. Karplus and A. Strong, "Digital synthesis of plucked-string and drum
/// timbres", 1983).
/// </summary>
internal sealed class Guitar(int seed)
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 22_050;

    private const double LowestNote = 82.41; // E2
    private const double NotesPerSecond = 5;
    private const float Decay = 0.997f;

    // E minor pentatonic, two octaves: semitones above the lowest note.
    private static readonly int[] Scale = [0, 3, 5, 7, 10, 12, 15, 17, 19, 22, 24];

    private readonly Random _random = new(seed);
    private readonly float[][] _strings = [.. Enumerable.Range(0, 6).Select(_ => new float[1])];
    private readonly int[] _places = new int[6];

    /// <summary>Plays notes as they come: loud and soft ones, alone and together, and rests.</summary>
    public float[] Play(int samples)
    {
        var signal = new float[samples];
        for (var n = 0; n < samples; n++)
        {
            if (_random.NextDouble() < NotesPerSecond / Rate)
                Pluck(_random.Next(_strings.Length));
            for (var k = 0; k < _strings.Length; k++)
                signal[n] += Next(k);
        }

        return signal;
    }

    private void Pluck(int k)
    {
        var frequency = LowestNote * Math.Pow(2, Scale[_random.Next(Scale.Length)] / 12.0);
        var level = 0.05f + (0.4f * _random.NextSingle());
        _places[k] = 0;
        _strings[k] = new float[(int)Math.Round(Rate / frequency)];
        for (var i = 0; i < _strings[k].Length; i++)
            _strings[k][i] = level * ((2 * _random.NextSingle()) - 1);
    }

    private float Next(int k)
    {
        var (loop, place) = (_strings[k], _places[k]);
        var next = (place + 1) % loop.Length;
        var sample = loop[place];
        loop[place] = Decay * 0.5f * (sample + loop[next]);
        _places[k] = next;
        return sample;
    }
}
