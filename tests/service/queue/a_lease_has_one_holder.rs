//! Until it gives it back, or lets it lapse.

use pa_registry::ids::InstanceId;
use pa_registry::queue;
use time::Duration;

use super::scene::Scene;

async fn holds(scene: &Scene, who: InstanceId) -> bool {
    queue::hold(scene.db(), "test.lease", who, Duration::seconds(10), scene.now).await.unwrap()
}

#[tokio::test]
async fn who_may_make_it_last() {
    let mut scene = Scene::new().await;
    assert!(holds(&scene, scene.worker).await);
    assert!(!holds(&scene, scene.other).await);
    scene.now += Duration::seconds(9);
    assert!(holds(&scene, scene.worker).await, "it lasts longer");
    scene.now += Duration::seconds(9);
    assert!(!holds(&scene, scene.other).await);
    scene.now += Duration::seconds(1);
    assert!(holds(&scene, scene.other).await, "it has lapsed");
    assert!(!holds(&scene, scene.worker).await, "who comes back is too late");
}

#[tokio::test]
async fn who_may_give_it_back_and_nobody_else_may() {
    let scene = Scene::new().await;
    assert!(holds(&scene, scene.worker).await);
    queue::release(scene.db(), "test.lease", scene.other).await.unwrap();
    assert!(!holds(&scene, scene.other).await);
    queue::release(scene.db(), "test.lease", scene.worker).await.unwrap();
    assert!(holds(&scene, scene.other).await);
}
