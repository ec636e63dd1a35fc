using NetGen.Tests.Support;

namespace NetGen.Tests.Weights;

/// <summary>Tries mutations on a network and keeps count.</summary>
internal sealed class MutationRun
{
    private readonly Loadable _net;
    private readonly Mutator _mutator;
    private byte[] _before;

    public MutationRun(Loadable net)
    {
        _net = net;
        var folder = Path.Combine(Repository.Root, "tests/NetGen.Tests/Weights/Files");
        _mutator = new Mutator([HostileFile.Good, Loadable.Small(3).ToFile(), .. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        _before = net.Parameters();
    }

    public long Tried { get; private set; }

    public long Accepted { get; private set; }

    public SortedDictionary<WeightFormatCode, long> Codes { get; } = [];

    /// <summary>Seed, bytes and what was wrong; one is enough to stop looking.</summary>
    public List<string> Failures { get; } = [];

    public void Try(long seed)
    {
        var file = _mutator.Make(seed);
        try
        {
            switch (Tried++ % 4)
            {
                case 1:
                    _net.LoadStream(new MemoryStream(file));
                    break;
                case 3:
                    _net.LoadStream(new DroppingStream(file, 1000));
                    break;
                default:
                    _net.Load(file);
                    break;
            }

            Accepted++;
            Judge(seed, file);
        }
        catch (WeightFormatException refusal)
        {
            Codes[refusal.Code] = Codes.GetValueOrDefault(refusal.Code) + 1;
            if (!_net.Parameters().AsSpan().SequenceEqual(_before))
            {
                Fail(seed, file, "refused, but the parameters have changed");
            }
        }
        catch (Exception exception) when (exception is not WeightFormatException)
        {
            Fail(seed, file, exception.ToString());
        }
    }

    public override string ToString() =>
        $"{Tried:N0} mutations, {Accepted:N0} accepted and right, {Tried - Accepted - Failures.Count:N0} refused, exceptions other than the one type: {Failures.Count}; "
        + string.Join(", ", Codes.Select(code => $"{code.Key} {code.Value:N0}"));

    private void Judge(long seed, byte[] file)
    {
        try
        {
            var values = PublishedRules.Read(file)
                .OrderBy(tensor => long.Parse(string.Concat(tensor.Key.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture))
                .ThenBy(tensor => tensor.Key.EndsWith("bias", StringComparison.Ordinal))
                .SelectMany(tensor => tensor.Value.Values).SelectMany(value => BitConverter.GetBytes((float)value)).ToArray();
            _before = _net.Parameters();
            if (!values.AsSpan().SequenceEqual(_before))
            {
                Fail(seed, file, "other values than the file has");
            }
        }
        catch (InvalidDataException broken)
        {
            Fail(seed, file, "accepted, but " + broken.Message);
        }
    }

    private void Fail(long seed, byte[] file, string what) => Failures.Add($"seed {seed}: {what}\n{Convert.ToHexString(file)}");
}
