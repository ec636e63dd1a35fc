using System.Reflection;
using Playground.Data;
using Playground.Presets;
using Playground.Training;
using Shared;

namespace Playground.Interop;

/// <summary>What lies on the page: a network, rows, and the experiment of the two where they fit.</summary>
internal sealed class Workbench
{
    private const float Edge = 6;

    private Dataset _data = DrawnData.Draw(DatasetKind.Circle, 0, 0);
    private int _trainRows;
    private Type _network = PresetCatalog.All[0].Network;
    private Type? _viewer = PresetCatalog.All[0].Viewer;
    private int _seed;
    private ITrainee? _trainee;
    private Experiment? _experiment;

    /// <summary>The network, whether or not it can learn the rows.</summary>
    public ITrainee Trainee => _trainee ?? throw new UserException("There is no network yet.");

    /// <summary>The experiment.</summary>
    /// <exception cref="UserException">The network cannot learn the rows.</exception>
    public Experiment Experiment => _experiment ?? throw new UserException("The network does not fit the data.");

    /// <summary>The rows.</summary>
    public Dataset Data => _data;

    /// <summary>Takes other rows; the network begins again with <see cref="Restart"/>.</summary>
    public DataReply Use(DataRequest request)
    {
        var data = request.Source switch
        {
            "points" => ClickedPoints.Read(request.Points ?? [], request.Seed),
            "csv" => CsvTable.Read(request.FileName ?? "", request.FileText ?? "", request.Seed),
            _ when Enum.TryParse<DatasetKind>(request.Source, ignoreCase: true, out var kind) => DrawnData.Draw(kind, request.Noise, request.Seed),
            _ => throw new UserException($"There is no data called {OneLine.Quote(request.Source)}."),
        };
        (_data, _trainRows) = (data, Math.Clamp((int)Math.Round(data.Rows * request.TrainShare), 1, data.Rows));
        var isSquare = data.InputSize == 2 && request.Source != "csv";
        var ranges = Enumerable.Range(0, Math.Min(2, data.InputSize)).Select(i => isSquare ? (-Edge, Edge) : Widened(data.RangeOf(i))).ToArray();
        return new DataReply(data.Name, data.InputSize, data.ClassNames, _trainRows, data.Rows, [.. ranges.Select(range => range.Item1)], [.. ranges.Select(range => range.Item2)]);
    }

    /// <summary>Takes another network, which begins with <see cref="Restart"/>.</summary>
    /// <param name="preset">One that was compiled with the page.</param>
    public void Use(Preset preset) => (_network, _viewer) = (preset.Network, preset.Viewer);

    /// <summary>Takes another network, which begins with <see cref="Restart"/>.</summary>
    /// <param name="image">An assembly with it.</param>
    public void Use(byte[] image) => (_network, _viewer) = (TraineeFactory.Find(Assembly.Load(image)), null);

    /// <summary>Takes the class that looks into the network; training goes on.</summary>
    /// <param name="image">An assembly with the network, declared with <c>Activations = true</c>.</param>
    public NetworkReply Look(byte[] image)
    {
        var viewer = TraineeFactory.Find(Assembly.Load(image));
        _viewer = viewer.Name == _network.Name ? viewer : null;
        Trainee.LookThrough(_viewer);
        return new NetworkReply(Trainee.Facts, Trainee.HasUnits, null, _experiment?.Now);
    }

    /// <summary>The network begins again at its initial weights.</summary>
    /// <param name="seed">Decides the weights and the order of the rows.</param>
    public NetworkReply Restart(int seed)
    {
        (_seed, _experiment) = (seed, null);
        _trainee = TraineeFactory.Create(_network, _viewer, seed);
        try
        {
            _experiment = new Experiment(_trainee, _data, _trainRows, seed);
            return new NetworkReply(_trainee.Facts, _trainee.HasUnits, null, _experiment.Now);
        }
        catch (UserException e)
        {
            return new NetworkReply(_trainee.Facts, _trainee.HasUnits, e.Message, null);
        }
    }

    private static (float Low, float High) Widened((float Low, float High) range)
    {
        var margin = 0.08f * (range.High - range.Low);
        return (range.Low - margin, range.High + margin);
    }
}
